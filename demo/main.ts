/** The page a newsroom tries first: the map in an article, with one's own data, to take away as a picture. */
import "situation-map/element/define";
import situationUrl from "situation-map/situations/ukraine-2022-02.json?url";
import { setUpDownload } from "./download.ts";
import { setUpOwnFile } from "./own-file.ts";
import { find } from "./page.ts";
import { setUpTheme } from "./theme-switch.ts";

const map = find("situation-map");

setUpTheme(map);
map.src = situationUrl;
setUpOwnFile(map, situationUrl);
setUpDownload(map);
