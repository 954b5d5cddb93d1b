import { html, LitElement } from "lit";
import "situation-map/element/define";

class MapPage extends LitElement {
  static properties = {
    situation: { attribute: false },
    there: { state: true },
    dark: { state: true },
    still: { state: true },
    selected: { state: true },
  };

  constructor() {
    super();
    this.situation = null;
    this.there = true;
    this.dark = false;
    this.still = false;
    this.selected = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    this.situation = await (await fetch("/situation.json")).json();
  }

  render() {
    return html`
      <button @click=${() => (this.there = !this.there)}>There</button>
      <button @click=${() => (this.dark = !this.dark)}>Dark</button>
      <button @click=${() => (this.still = !this.still)}>Still</button>
      <output>${this.selected.join(" ")}</output>
      ${
        this.there
          ? html`<situation-map
              .situation=${this.situation}
              as-of="2022-02-17"
              theme=${this.dark ? "dark" : "light"}
              .layers=${["axes", "buildup"]}
              .interactive=${!this.still}
              @situation-map-select=${({ detail }) =>
                (this.selected = [...this.selected, detail.item ?? "closed"])}
            ></situation-map>`
          : null
      }
    `;
  }
}

customElements.define("map-page", MapPage);
