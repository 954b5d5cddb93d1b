import type { SceneColors } from "../scene/scene.ts";
import type { TextRun } from "../scene/label.ts";
import { pictureCss } from "../theme/typeface.ts";
import type { MapLayout } from "./map-layout.ts";
import type { PlacedChip, ScaleBar } from "./map-furniture.ts";
import type { PlacedLabel, PlacedLine } from "./placed-label.ts";
import type { Ring } from "./rings.ts";
import { rounded, type VectorNode } from "./vector.ts";

/** What stands over the map's shapes: dots of cities, labels, chips, the scale bar; in the map's pixels. */
export function overlayNodes(
  { labels, chips, rings, scaleBar }: MapLayout,
  colors: SceneColors,
): VectorNode[] {
  return [
    ...labels.flatMap((label) => markerNodes(label)),
    ...labels.map((label) => labelNode(label)),
    ...rings.map((ring) => ringNode(ring, colors)),
    ...(scaleBar ? [scaleBarNode(scaleBar, colors)] : []),
    ...chips.map((chip) => chipNode(chip, colors)),
  ];
}

function labelNode(label: PlacedLabel): VectorNode {
  const { curved, lines, halo } = label;
  const texts = curved ? [curvedText(curved)] : lines.map(textNode);
  const halos = halo ? texts.map((node) => haloNode(node, halo)) : [];
  return { tag: "g", attributes: { "data-label": label.id }, children: [...halos, ...texts] };
}

/** A halo is a text or a line of its own, below: `paint-order` is not understood everywhere. */
function haloNode(
  node: VectorNode,
  { color, width }: NonNullable<PlacedLabel["halo"]>,
): VectorNode {
  return {
    ...node,
    attributes: {
      ...node.attributes,
      fill: "none",
      stroke: color,
      "stroke-width": width,
      "stroke-linejoin": "round",
      "aria-hidden": "true",
    },
  };
}

/** Attributes that set a run of text. */
function textAttributes({ style, color }: TextRun): Record<string, string | number> {
  const css = pictureCss(style.face, style.fonts);
  return {
    "font-family": css.family,
    "font-size": rounded(style.size),
    ...(css.weight === 400 ? {} : { "font-weight": css.weight }),
    ...(css.style === "italic" ? { "font-style": "italic" } : {}),
    ...(style.tracking ? { "letter-spacing": rounded(style.tracking * style.size, 3) } : {}),
    fill: color,
  };
}

/** A line of text at its place. */
export function textNode({ run, at }: PlacedLine): VectorNode {
  return {
    tag: "text",
    attributes: { x: rounded(at[0]), y: rounded(at[1]), ...textAttributes(run) },
    text: run.text,
  };
}

function curvedText({ run, glyphs }: NonNullable<PlacedLabel["curved"]>): VectorNode {
  const { "letter-spacing": _, ...attributes } = textAttributes(run);
  return {
    tag: "text",
    attributes: {
      x: glyphs.map(({ at }) => rounded(at[0])).join(" "),
      y: glyphs.map(({ at }) => rounded(at[1])).join(" "),
      rotate: glyphs.map(({ degrees }) => rounded(degrees, 1)).join(" "),
      ...attributes,
    },
    text: run.text,
  };
}

function markerNodes({ marker, leader }: PlacedLabel): VectorNode[] {
  const line: VectorNode[] = leader
    ? [
        {
          tag: "path",
          attributes: {
            d: `M${rounded(leader.from[0])},${rounded(leader.from[1])}L${rounded(leader.to[0])},${rounded(leader.to[1])}`,
            stroke: leader.color,
            "stroke-width": 0.7,
            fill: "none",
          },
        },
      ]
    : [];
  if (!marker) return line;
  const circle = (r: number, paint: Record<string, string | number>): VectorNode => ({
    tag: "circle",
    attributes: { cx: rounded(marker.at[0]), cy: rounded(marker.at[1]), r, ...paint },
  });
  const { color, ground } = marker;
  switch (marker.shape) {
    case "target":
      return [
        ...line,
        circle(3.6, { fill: ground, stroke: color, "stroke-width": 1.3 }),
        circle(1.3, { fill: color }),
      ];
    case "ring":
      return [...line, circle(2.1, { fill: ground, stroke: color, "stroke-width": 1 })];
    case "dot":
      return [...line, circle(2.3, { fill: color })];
  }
}

function chipNode({ item, box, line }: PlacedChip, { page, ink3 }: SceneColors): VectorNode {
  const [left, top, right, bottom] = box;
  const rect = {
    x: rounded(left),
    y: rounded(top),
    width: rounded(right - left),
    height: rounded(bottom - top),
    rx: 4,
    fill: page,
    stroke: ink3,
    "stroke-width": 1,
  };
  return {
    tag: "g",
    attributes: { "data-chip": item },
    children: [{ tag: "rect", attributes: rect }, textNode(line)],
  };
}

/** A ring with a rim of the page's colour, so that it shows on any ground; an open item's is stronger. */
function ringNode({ item, at, kind }: Ring, { page, ink }: SceneColors): VectorNode {
  const width = kind === "selected" ? 2 : 1.1;
  const circle = (stroke: string, strokeWidth: number): VectorNode => ({
    tag: "circle",
    attributes: {
      cx: rounded(at[0]),
      cy: rounded(at[1]),
      r: 7,
      fill: "none",
      stroke,
      "stroke-width": strokeWidth,
    },
  });
  return {
    tag: "g",
    attributes: { "data-ring": item, "data-ring-kind": kind },
    children: [circle(page, width + 2.4), circle(ink, width)],
  };
}

/** The scale bar, with a halo: it stands on whatever ground the corner has. */
function scaleBarNode({ from, to, line }: ScaleBar, { ink2, land }: SceneColors): VectorNode {
  const d = `M${rounded(from[0])},${rounded(from[1] - 4)}V${rounded(from[1])}H${rounded(to[0])}V${rounded(to[1] - 4)}`;
  const bar: VectorNode = {
    tag: "path",
    attributes: { d, fill: "none", stroke: ink2, "stroke-width": 1 },
  };
  const halo = { color: land, width: 2.8 };
  const parts = [bar, textNode(line)];
  return {
    tag: "g",
    attributes: { "data-furniture": "scale-bar" },
    children: [...parts.map((node) => haloNode(node, halo)), ...parts],
  };
}
