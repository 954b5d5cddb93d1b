import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "situation-map";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
