import type { FallbackReason } from '../../front/site/fallback-words.ts'

/** What the front says in Dutch when nobody behind it can answer. */
export const nl: Readonly<Record<FallbackReason, string>> = {
  unreadable: 'Dit verzoek kan niet worden gelezen.',
  body: 'Een verzoek van deze soort heeft geen inhoud. Het is niet uitgevoerd.',
  400: 'Dit adres kan niet worden gelezen. Een zoekvraag mag 200 tekens hebben.',
  403: 'Deze server antwoordt alleen de site ervoor: open het adres van de site zelf.',
  404: 'Op dit adres is niets te vinden.',
  405: 'Dit adres kan alleen worden gelezen.',
  408: 'Het verzoek deed er te lang over. Probeer het opnieuw.',
  414: 'Dit adres is te lang om te lezen. Een zoekvraag mag 200 tekens hebben.',
  417: 'Wat dit verzoek verwacht (de Expect-header) kan hier niet.',
  421: 'Deze site is niet bekend onder de gevraagde naam. Gebruik het eigen adres (SITE_URL in de instellingen).',
  429: 'Vanaf uw netwerk wordt op dit moment te veel gevraagd. Probeer het over enkele seconden opnieuw.',
  431: 'Dit verzoek is te lang om te lezen: het adres of de headers. De cookies van deze site wissen kan helpen.',
  501: 'Deze server kent de methode of de overdrachtscodering van dit verzoek niet.',
  503: 'De site is op dit moment niet bereikbaar. Probeer het over een minuut opnieuw.',
  otherSize: 'Beelden zijn niet in dit formaat beschikbaar. Vraag het beeld zonder parameters op.',
  preparing: 'De site wordt voorbereid. Probeer het over een minuut opnieuw.',
  contentAway:
    'Concepten kunnen niet worden getoond: de inhoud is op dit moment niet bereikbaar, of iets erin kan niet worden weergegeven. Wat is opgeslagen is niet verloren, en lezers zien nog steeds de laatst gepubliceerde pagina’s. Probeer het over een minuut opnieuw; blijft het zo, dan zegt het logboek van de site waarom.',
}
