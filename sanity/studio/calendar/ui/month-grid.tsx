import { styled } from 'styled-components'

/** How the squares of a month look: the colours are those of Studio's theme, in light and in dark. */
export const MonthGrid = styled.table`
  border-collapse: collapse;
  color: var(--card-fg-color);
  font: inherit;
  font-size: 0.8125rem;
  line-height: 1.35;
  table-layout: fixed;
  width: 100%;
  caption {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  th {
    color: var(--card-muted-fg-color);
    font-weight: 500;
    padding: 0.4rem;
    text-align: start;
  }
  td {
    border: 1px solid var(--card-border-color);
    height: 6rem;
    overflow-wrap: anywhere;
    padding: 0.4rem;
    vertical-align: top;
  }
  td[data-outside] > time,
  small,
  p {
    color: var(--card-muted-fg-color);
  }
  td[aria-current] > time {
    border-radius: 1rem;
    box-shadow: 0 0 0 2px var(--card-focus-ring-color);
    font-weight: 600;
    padding-inline: 0.35rem;
  }
  td[data-over] {
    outline: 2px dashed var(--card-focus-ring-color);
    outline-offset: -3px;
  }
  ul {
    display: grid;
    gap: 0.4rem;
    list-style: none;
    margin: 0.4rem 0 0;
    padding: 0;
  }
  li {
    border-inline-start: 3px solid var(--card-border-color);
    padding-inline-start: 0.35rem;
  }
  li[data-tone='set'] {
    border-color: var(--card-link-color);
  }
  li[data-tone='critical'] {
    border-color: var(--card-badge-critical-dot-color, #c00);
  }
  li[draggable='true'] {
    cursor: grab;
  }
  small {
    display: block;
    font-size: 0.75rem;
  }
  p {
    margin: 0.4rem 0 0;
  }
  a {
    color: var(--card-link-color);
  }
`
