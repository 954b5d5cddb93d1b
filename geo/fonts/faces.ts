/** One static face: where it lies in its package and how it is called here. */
export interface Face {
  /** Key in `advances.json`. */
  readonly id: string;
  /** File name without extension. */
  readonly file: string;
  /** Id in `geo/sources.json`. */
  readonly source: string;
  /** Path inside the package. */
  readonly path: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

const SANS = "package/{}/SourceSans3_{}.ttf";
const SERIF = "package/{}/SourceSerif4_{}.ttf";

/** The six faces of the map. */
export const FACES: readonly Face[] = [
  face("sans-400", "source-sans-3", SANS, "400Regular"),
  face("sans-600", "source-sans-3", SANS, "600SemiBold"),
  face("sans-700", "source-sans-3", SANS, "700Bold"),
  face("serif-400", "source-serif-4", SERIF, "400Regular"),
  face("serif-400-italic", "source-serif-4", SERIF, "400Regular_Italic"),
  face("serif-700", "source-serif-4", SERIF, "700Bold"),
];

function face(id: string, source: string, template: string, style: string): Face {
  return {
    id,
    file: `${source}-${id.replace(/^\w+?-/, "")}`,
    source,
    path: template.replaceAll("{}", style),
    family: source === "source-sans-3" ? "Source Sans 3" : "Source Serif 4",
    weight: Number(id.split("-")[1]),
    italic: id.endsWith("italic"),
  };
}
