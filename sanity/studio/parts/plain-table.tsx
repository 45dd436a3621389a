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
    overflow-wrap: anywhere;
  }
  tr + tr > td,
  tbody tr:first-child > td {
    border-top: 1px solid var(--card-border-color);
  }
`

/** A table in Studio's typography, which scrolls where the window is too narrow. */
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
