import { Card, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'

interface PlainTableProps {
  readonly head: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

const Table = styled.table`
  border-collapse: collapse;
  width: 100%;
  th,
  td {
    padding: 0.6rem 0.9rem;
    text-align: start;
    vertical-align: top;
  }
  td {
    overflow-wrap: anywhere;
  }
  code {
    white-space: nowrap;
  }
  .heading {
    display: none;
  }
  tr + tr > td,
  tbody tr:first-child > td {
    border-top: 1px solid var(--card-border-color);
  }
  /* On a phone columns have no room for a word: each cell stands below the other, with its heading. */
  @media (max-width: 37.5em) {
    &,
    tbody,
    tr,
    td,
    .heading {
      display: block;
    }
    thead {
      display: none;
    }
    .heading {
      padding-block-end: 0.75rem;
    }
    tr {
      padding-block: 0.6rem;
    }
    tr + tr {
      border-top: 1px solid var(--card-border-color);
    }
    tr + tr > td,
    tbody tr:first-child > td {
      border-top: 0;
      padding-block: 0.4rem;
    }
  }
`

/** A table in Studio's typography; a list of its rows where the window is narrow. */
export function PlainTable({ head, rows }: PlainTableProps) {
  return (
    <Card radius={3} border overflow="auto">
      <Table>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                <Text size={1} weight="medium" muted>
                  {words}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, column) => (
                <td key={head[column]}>
                  <div className="heading">
                    <Text size={0} muted>
                      {head[column]}
                    </Text>
                  </div>
                  <Text size={1}>{cell}</Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
