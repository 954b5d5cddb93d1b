import { mount } from "svelte";
import "situation-map/element/define";
import App from "./App.svelte";

const situation: object = await (await fetch("/situation.json")).json();
mount(App, { target: document.querySelector("main")!, props: { situation } });
