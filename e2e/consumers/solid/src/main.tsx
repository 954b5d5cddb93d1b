import { createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import "situation-map/element/define";

function App(props: { situation: unknown }) {
  const [there, setThere] = createSignal(true);
  const [dark, setDark] = createSignal(false);
  const [still, setStill] = createSignal(false);
  const [selected, setSelected] = createSignal<readonly string[]>([]);
  return (
    <>
      <button onClick={() => setThere(!there())}>There</button>
      <button onClick={() => setDark(!dark())}>Dark</button>
      <button onClick={() => setStill(!still())}>Still</button>
      <output>{selected().join(" ")}</output>
      <Show when={there()}>
        <situation-map
          situation={props.situation}
          as-of="2022-02-17"
          theme={dark() ? "dark" : "light"}
          layers={["axes", "buildup"]}
          interactive={!still()}
          on:situation-map-select={({ detail }) =>
            setSelected((before) => [...before, detail.item ?? "closed"])
          }
        />
      </Show>
    </>
  );
}

const situation: unknown = await (await fetch("/situation.json")).json();
render(() => <App situation={situation} />, document.querySelector("main")!);
