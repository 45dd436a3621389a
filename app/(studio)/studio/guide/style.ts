/** The guide's own styles: Studio's come from its scripts, and the guide has none. */
export const style = `
body {
  box-sizing: border-box;
  max-width: 48.5rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  color: #1f2123;
  font:
    1.0625rem / 1.6 system-ui,
    sans-serif;
}
h1,
h2,
h3 {
  line-height: 1.2;
  text-wrap: balance;
}
h2 {
  margin-top: 2.5em;
}
img {
  max-width: 100%;
  height: auto;
  border: 1px solid #d5d9e0;
  border-radius: 6px;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  padding: 0.45rem 0.75rem 0.45rem 0;
  border-bottom: 1px solid #d5d9e0;
  text-align: start;
  vertical-align: top;
}
code {
  font-size: 0.9em;
}
@media (prefers-color-scheme: dark) {
  html {
    background: #13141b;
  }
  body {
    color: #e3e4e8;
  }
}
`
