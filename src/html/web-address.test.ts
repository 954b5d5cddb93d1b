import { describe, expect, it } from "vitest";
import { webAddress } from "./web-address.ts";

describe("webAddress", () => {
  it.each([
    ["https://news.example/a?b=1#c", "https://news.example/a?b=1#c"],
    ["HTTP://News.Example", "http://news.example/"],
    [" https://news.example/ ", "https://news.example/"],
    ["https://новости.example/", "https://xn--b1amnebsh.example/"],
    ['https://news.example/"onclick="x', "https://news.example/%22onclick=%22x"],
    ["https://news.example/<script>", "https://news.example/%3Cscript%3E"],
  ])("takes %j", (given, taken) => {
    expect(webAddress(given)).toBe(taken);
  });

  it.each([
    "",
    " ",
    "news.example",
    "/a",
    "//news.example/",
    "?a",
    "#a",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "javascript://news.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "vbscript:msgbox(1)",
    "blob:https://news.example/1",
    "filesystem:https://news.example/temporary/a",
    "view-source:https://news.example/",
    "file:///etc/passwd",
    "ftp://news.example/",
    "ws://news.example/",
    "mailto:desk@news.example",
    "tel:112",
    "intent://news.example#Intent;end",
    "https://reader:secret@news.example/",
    "https://reader@news.example/",
    "https://:secret@news.example/",
    "https://",
    "https://news example/",
    "https://[::1",
  ])("refuses %j", (given) => {
    expect(webAddress(given)).toBeNull();
  });
});
