import type { Position } from "geojson";
import type { Level } from "./level.ts";

/**
 * Removes the segments that run along the level's box, where land was cut off: they are
 * neither coast nor border. A line may fall into several pieces.
 */
export function dropClipEdges(lines: readonly Position[][], bbox: Level["bbox"]): Position[][] {
  return lines.flatMap((line) => cut(line, bbox));
}

function cut(line: readonly Position[], bbox: Level["bbox"]): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  line.forEach((point, index) => {
    const previous = line[index - 1];
    if (previous !== undefined && onSameSide(previous, point, bbox)) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
    piece.push(point);
  });
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function onSameSide(a: Position, b: Position, bbox: Level["bbox"]): boolean {
  return bbox.some((edge, side) => {
    const axis = side % 2;
    return near(a[axis], edge) && near(b[axis], edge);
  });
}

function near(value: number | undefined, edge: number): boolean {
  return value !== undefined && Math.abs(value - edge) < 1e-6;
}
