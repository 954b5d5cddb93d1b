/** The element's manifest: what pages may use of it, with paths as the package has them. */

/** Called by the browser, not by pages. */
const LIFECYCLE = new Set(["connectedMoveCallback"]);

export default {
  globs: ["src/element/{define,map-attributes,situation-map-element}.ts"],
  outdir: "dist",
  quiet: true,
  // `package.json` names the manifest already.
  packagejson: false,
  plugins: [
    {
      name: "published",
      packageLinkPhase: ({ customElementsManifest }) => publish(customElementsManifest),
    },
  ],
};

function publish({ modules }) {
  for (const module of modules) {
    module.path = published(module.path);
    for (const { declaration } of module.exports) {
      if (declaration.module) declaration.module = published(declaration.module);
    }
    for (const declaration of module.declarations) tidy(declaration);
  }
}

function tidy(declaration) {
  declaration.members = declaration.members?.filter(
    ({ name, privacy = "public" }) => privacy === "public" && !LIFECYCLE.has(name),
  );
  const inherited = [...(declaration.members ?? []), ...(declaration.attributes ?? [])];
  for (const { inheritedFrom } of inherited) {
    if (inheritedFrom?.module) inheritedFrom.module = published(inheritedFrom.module);
  }
  if (declaration.superclass?.module)
    declaration.superclass.module = published(declaration.superclass.module);
}

function published(path) {
  return path.replace(/^\/?src\//, "dist/").replace(/\.ts$/, ".js");
}
