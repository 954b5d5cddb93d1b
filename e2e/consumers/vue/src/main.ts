import { createApp } from "vue";
import "situation-map/element/define";
import App from "./App.vue";

const situation: object = await (await fetch("/situation.json")).json();
createApp(App, { situation }).mount("main");
