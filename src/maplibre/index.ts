export { addSituation, type AddedSituation, type AddSituationOptions } from "./add-situation.ts";
export { configureWorker } from "./worker.ts";
