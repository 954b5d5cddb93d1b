// Templates are compiled in the browser: without it, Angular's own build would be needed.
import "@angular/compiler";
import { provideZonelessChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "situation-map/element/define";
import { App } from "./app";

const providers = [provideZonelessChangeDetection()];
void bootstrapApplication(App, { providers });
