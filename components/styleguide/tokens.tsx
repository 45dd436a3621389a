import { Thread } from '../weave/thread'
import { outcomeEntries } from './fixtures/outcomes-and-countries'

/** The colours and the type. The colours are defined in `app/(site)/styles/tokens.css`. */
export function Tokens() {
  return (
    <div className="section-body prose">
      <p className="lead">Lead: the first words under a title.</p>
      <p className="eyebrow">Eyebrow: what kind of page this is</p>
      <p>
        Text with <em>emphasis</em>, <strong>weight</strong>, <a href="#tokens">a link</a> and <code>code</code>.
      </p>
      <h2>Heading of the second level</h2>
      <h3>Heading of the third level</h3>
      <h4>Heading of the fourth level</h4>
      <ul>
        <li>An item of a list</li>
        <li>Another</li>
      </ul>
      <p>
        <small>Small: facts and labels</small>
      </p>
      <ul className="outcome-list">
        {outcomeEntries.map(({ _id, number, title }) => (
          <li key={_id}>
            {number !== null && <Thread number={number} />}
            {title}
          </li>
        ))}
      </ul>
    </div>
  )
}
