import { describe, expect, it, test } from "vitest";
import { pointInRings } from "../geometry/clip.ts";
import { distance, pointAlong } from "../geometry/polyline.ts";
import { projector } from "../projection/viewport.ts";
import { situation, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { anchorOf, hitTest } from "./hit-test.ts";
import { homeViewport, layoutMap } from "./layout-map.ts";

const scene = ukraineScene();
const layout = layoutMap(scene, homeViewport(scene, { width: 876, height: 630 }));
const project = projector(layout.viewport);

describe.each([...layout.arrows.keys()])("a click on %s", (id) => {
  const arrow = layout.arrows.get(id)!;

  it.each([0.3, 0.5, 0.7, 0.9])(
    "%f of the way hits it, or one that lies over it there",
    (share) => {
      const { point } = pointAlong(arrow.centerline, arrow.length * share);
      const [first, ...rest] = hitTest(layout, point);
      expect([first, ...rest]).toContain(id);
      const over = first === undefined ? undefined : layout.arrows.get(first);
      const word = layout.labels.some(
        ({ items, boxes }) =>
          items.includes(first!) &&
          boxes.some(
            ([l, t, r, b]) => point[0] >= l && point[0] <= r && point[1] >= t && point[1] <= b,
          ),
      );
      expect(
        first === id || word || (over !== undefined && pointInRings(point, [over.outline])),
      ).toBe(true);
    },
  );

  it("just beside still hits it, far off does not", () => {
    const { point, direction } = pointAlong(arrow.centerline, arrow.length * 0.5);
    const off = (by: number): [number, number] => [
      point[0] - direction[1] * by,
      point[1] + direction[0] * by,
    ];
    expect(hitTest(layout, off(arrow.width / 2 + 4))).toContain(id);
    const labels = layout.labels.filter((label) => !label.items.includes(id));
    expect(hitTest({ ...layout, labels }, off(arrow.width / 2 + 30))).not.toContain(id);
  });
});

test("a click on a site hits that site, nearest first", () => {
  const sites = situation.layers
    .flatMap((layer) => layer.items)
    .filter((item) => item.kind === "buildup-site");
  const bare = { ...layout, labels: [], shapes: [] };
  for (const { id, geometry } of sites)
    expect([id, hitTest(bare, project(geometry.coordinates))[0]]).toEqual([id, id]);
  const whole = sites.filter(
    ({ id, geometry }) => !hitTest(layout, project(geometry.coordinates)).includes(id),
  );
  expect(whole.map((site) => site.id)).toEqual([]);
});

test("a click on the open sea or far outside hits nothing", () => {
  expect(hitTest(layout, project([31.5, 43.6]))).toEqual([]);
  expect(hitTest(layout, [-500, -500])).toEqual([]);
});

test("a click on a host hits its battlegroup, on its square first", () => {
  const items = situation.layers.flatMap((layer) => layer.items);
  const squares = items.flatMap((item) =>
    item.kind === "battlegroup" && item.properties.base
      ? [{ id: item.id, position: [...item.properties.base.position] }]
      : [],
  );
  expect(squares).toHaveLength(4);
  for (const { id, position } of squares) expect(hitTest(layout, project(position))[0]).toBe(id);
  expect(hitTest(layout, project([24.5, 46.3]))).toEqual(["battlegroup-romania"]);
});

test("a click on a chip hits its item, and nothing beneath", () => {
  for (const { item, box } of layout.chips) {
    expect(hitTest(layout, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])).toEqual([item]);
  }
  expect(layout.chips.length).toBeGreaterThan(0);
});

test("a click on a line hits it; what may be missed grows with the tolerance", () => {
  const line = situation.layers
    .flatMap((layer) => layer.items)
    .find((item) => item.id === "line-of-contact");
  if (line?.kind !== "boundary") throw new Error("no line of contact");
  const [x, y] = project(line.geometry.coordinates[6]!);
  const bare = { ...layout, labels: [] };
  expect(hitTest(bare, [x, y])).toContain("line-of-contact");
  expect(hitTest(bare, [x + 3, y - 30], 6)).not.toContain("line-of-contact");
  expect(hitTest(bare, [x + 3, y - 30], 40)).toContain("line-of-contact");
});

test("no item is named twice, and all are the situation's", () => {
  const known = new Set(scene.items.map((item) => item.id));
  for (let x = 0; x < 876; x += 23) {
    for (let y = 0; y < 630; y += 23) {
      const hits = hitTest(layout, [x, y]);
      expect(new Set(hits).size).toBe(hits.length);
      expect(hits.filter((id) => !known.has(id))).toEqual([]);
    }
  }
});

describe("an item's anchor", () => {
  it("is a point that hits it", () => {
    const missed = scene.items.filter(({ id }) => {
      const anchor = anchorOf(layout, scene, id);
      return anchor === null || !hitTest(layout, anchor).includes(id);
    });
    expect(missed.map((item) => item.id)).toEqual([]);
  });

  it("is null for what is not there, and lies on the arrow for an axis", () => {
    expect(anchorOf(layout, scene, "nothing")).toBeNull();
    for (const [id, { centerline }] of layout.arrows) {
      const anchor = anchorOf(layout, scene, id)!;
      expect(Math.min(...centerline.map((point) => distance(point, anchor)))).toBe(0);
    }
  });
});
