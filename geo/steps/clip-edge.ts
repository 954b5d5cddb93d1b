import type { Position } from "geojson";
import type { Level } from "./level.ts";

/**
 * Removes the segments that run along the level's box, where land was cut off: they are
 * neither coast nor border. A line may fall into several pieces. Points within one grid
 * step of the box count as on it, because quantisation will put them there.
 */
export function dropClipEdges(lines: readonly Position[][], level: Level): Position[][] {
  const [west, , east] = level.bbox;
  const step = (east - west) / level.quantization;
  return lines.flatMap((line) => cut(line, level.bbox, step));
}

function cut(line: readonly Position[], bbox: Level["bbox"], step: number): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  line.forEach((point, index) => {
    const previous = line[index - 1];
    if (previous !== undefined && onSameSide(previous, point, bbox, step)) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
    piece.push(point);
  });
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function onSameSide(a: Position, b: Position, bbox: Level["bbox"], step: number): boolean {
  return bbox.some((edge, side) => {
    const axis = side % 2;
    return near(a[axis], edge, step) && near(b[axis], edge, step);
  });
}

function near(value: number | undefined, edge: number, step: number): boolean {
  return value !== undefined && Math.abs(value - edge) < step;
}
