import { byTag } from "./by-tag.ts";

/**
 * What the element says before any of its other code is loaded, in every language; `en` and the others have these messages from here.
 */
export const firstWords = {
  en: {
    "element.explore": "Explore the map",
    "element.loading": "Loading the interactive map …",
    "element.failed": "The interactive map could not start; the picture stays. {reason}",
  },
  de: {
    "element.explore": "Karte erkunden",
    "element.loading": "Interaktive Karte wird geladen\u00a0…",
    "element.failed": "Die interaktive Karte konnte nicht starten; das Bild bleibt. {reason}",
  },
  es: {
    "element.explore": "Explorar el mapa",
    "element.loading": "Cargando el mapa interactivo…",
    "element.failed": "El mapa interactivo no pudo iniciarse; queda la imagen. {reason}",
  },
  fr: {
    "element.explore": "Explorer la carte",
    "element.loading": "Chargement de la carte interactive…",
    "element.failed": "La carte interactive n’a pas pu démarrer\u00a0; l’image reste. {reason}",
  },
  pl: {
    "element.explore": "Przeglądaj mapę",
    "element.loading": "Wczytywanie mapy interaktywnej…",
    "element.failed": "Nie udało się uruchomić mapy interaktywnej; obraz pozostaje. {reason}",
  },
  ru: {
    "element.explore": "Исследовать карту",
    "element.loading": "Загружается интерактивная карта…",
    "element.failed": "Интерактивная карта не запустилась; изображение остаётся. {reason}",
  },
  uk: {
    "element.explore": "Дослідити карту",
    "element.loading": "Завантажується інтерактивна карта…",
    "element.failed": "Інтерактивна карта не запустилася; зображення лишається. {reason}",
  },
} as const;

/** Messages by the keys that the element needs first. */
export type FirstWords = Readonly<Record<keyof typeof firstWords.en, string>>;

/** The first messages of a BCP 47 language tag; of its base language, else English, when there are none. */
export function firstWordsFor(lang: string): FirstWords {
  return byTag<FirstWords>(firstWords, lang) ?? firstWords.en;
}
