import { useState } from "react";
import { createRoot } from "react-dom/client";
import "situation-map/element/define";

function App({ situation }: { situation: unknown }) {
  const [there, setThere] = useState(true);
  const [dark, setDark] = useState(false);
  const [still, setStill] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  return (
    <>
      <button onClick={() => setThere(!there)}>There</button>
      <button onClick={() => setDark(!dark)}>Dark</button>
      <button onClick={() => setStill(!still)}>Still</button>
      <output>{selected.join(" ")}</output>
      {there && (
        <situation-map
          situation={situation}
          as-of="2022-02-17"
          theme={dark ? "dark" : "light"}
          layers={["axes", "buildup"]}
          interactive={!still}
          onsituation-map-select={({ detail }) =>
            setSelected((before) => [...before, detail.item ?? "closed"])
          }
        />
      )}
    </>
  );
}

const situation: unknown = await (await fetch("/situation.json")).json();
createRoot(document.querySelector("main")!).render(<App situation={situation} />);
