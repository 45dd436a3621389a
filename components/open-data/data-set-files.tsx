import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { columnsOf } from '@/lib/open-data/csv'
import type { DataSet } from '@/lib/open-data/data-sets'
import { dataPath } from '@/lib/routes/machines'

/**
 * A data set: its files, and the meaning of each field. Fields have their CSV names; in JSON, a `_` is a nested level.
 */
export function DataSetFiles({ set, language }: { readonly set: DataSet; readonly language: Language }) {
  const words = dictionary(language).openData
  const { title, text } = words.sets[set]
  return (
    <section className="data-set" aria-labelledby={`set-${set}`}>
      <h3 id={`set-${set}`}>{title}</h3>
      <p>{text}</p>
      <p className="data-files">
        <a href={dataPath(set, 'csv')}>{words.file('CSV', title)}</a>
        <a href={dataPath(set, 'json')}>{words.file('JSON', title)}</a>
      </p>
      <details>
        <summary>{words.fieldsOf(title)}</summary>
        <dl className="fields">
          {columnsOf(set, language).map(({ name, description, mayBeEmpty }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {description} {mayBeEmpty && <span className="optional">({words.empty})</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
