import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import type { SituationMapEventMap } from "situation-map/element";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="there.set(!there())">There</button>
    <button (click)="dark.set(!dark())">Dark</button>
    <button (click)="still.set(!still())">Still</button>
    <output>{{ selected().join(" ") }}</output>
    @if (there()) {
      <situation-map
        [situation]="situation()"
        as-of="2022-02-17"
        [theme]="dark() ? 'dark' : 'light'"
        [layers]="['axes', 'buildup']"
        [interactive]="!still()"
        (situation-map-select)="select($event)"
      />
    }
  `,
})
export class App {
  readonly situation = signal<unknown>(null);
  readonly there = signal(true);
  readonly dark = signal(false);
  readonly still = signal(false);
  readonly selected = signal<readonly string[]>([]);

  constructor() {
    void fetch("/situation.json").then(async (response) =>
      this.situation.set(await response.json()),
    );
  }

  select({ detail }: SituationMapEventMap["situation-map-select"]): void {
    this.selected.update((before) => [...before, detail.item ?? "closed"]);
  }
}
