/** The whole style of the login page: its policy allows this one sheet by its hash, and no script at all. */
export const loginStyle = `
:root { color-scheme: light dark; font: 1.125rem/1.5 Georgia, 'Times New Roman', serif; }
body { min-height: 100vh; margin: 0; display: grid; place-items: center; background: light-dark(#faf7f0, #17161a); color: light-dark(#1d1a16, #efeae0); }
form { width: min(22rem, calc(100vw - 3rem)); display: grid; gap: 1rem; padding-block: 1.5rem; }
h1 { font-size: 1.75rem; font-weight: 600; margin: 0 0 0.5rem; }
p { margin: 0; }
label { display: grid; gap: 0.25rem; }
input, button { font: inherit; padding: 0.6rem 0.75rem; border: 1px solid light-dark(#6b6459, #a39b8d); border-radius: 2px; background: transparent; color: inherit; }
button { background: light-dark(#7a1f3d, #f0a9bd); color: light-dark(#fff, #2a0714); border: 0; cursor: pointer; }
a { color: inherit; }
:focus-visible { outline: 3px solid light-dark(#1b4f9c, #9cc4ff); outline-offset: 2px; }
p[role='alert'] { border-inline-start: 4px solid light-dark(#a3161a, #ff9a8d); padding-inline-start: 0.75rem; }
`
