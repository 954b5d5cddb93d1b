/**
 * `<situation-map>` in templates of Vue 3: `import type {} from "situation-map/vue"`.
 * Events are `@situation-map-select="(event) => …"` and so on.
 */
import type { HTMLAttributes, PublicProps } from "vue";
import type { SituationMapElement } from "situation-map/element";
import type { SituationMapListeners, SituationMapProps } from "./props.d.ts";

export type SituationMapAttributes = HTMLAttributes &
  PublicProps &
  Camelized<SituationMapProps & SituationMapListeners<"on-">>;

/** As Vue reads the names of its templates. */
type Camelized<Props> = { [Name in keyof Props as Camel<Name & string>]: Props[Name] };

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

declare module "vue" {
  interface GlobalComponents {
    "situation-map": new () => SituationMapElement & { $props: SituationMapAttributes };
  }
}
