"use client";

import { useEffect } from "react";

/** The figure from the server, and the map in its place once the element is defined. */
export function SituationMap({ figure }) {
  useEffect(() => void import("situation-map/element/define"), []);
  return (
    <situation-map
      src="/situation.json"
      loading="eager"
      dangerouslySetInnerHTML={{ __html: figure }}
    />
  );
}
