// Small scripts stay files too: the policy lets no script in that is written into a page.
export default { vite: { build: { assetsInlineLimit: 0 } } };
