import { headers } from "next/headers";
import { readSituation, renderFigure } from "situation-map";
import json from "situation-map/situations/ukraine-2022-02.json";
import { SituationMap } from "./situation-map";

const figure = renderFigure(readSituation(json));

export default async function Page() {
  // Rendered for each request, since each has a nonce of its own.
  await headers();
  return <SituationMap figure={figure} />;
}
