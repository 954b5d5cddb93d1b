import { writeFile } from "node:fs/promises";
import { readSituation } from "situation-map";
import "situation-map/element/define";
import { exportImage } from "situation-map/export";
import "situation-map/maplibre";
import json from "situation-map/situations/ukraine-2022-02.json" with { type: "json" };

const situation = readSituation(json);
const [, , name] = process.argv;
for (const format of ["svg", "png"]) {
  await writeFile(`${name}.${format}`, await exportImage(situation, { format }));
}
