/// How an exported page looks: one column, system fonts, colours that keep 4.5 : 1 against their ground in both themes
/// (WCAG 2.1, 1.4.3).
enum HTMLStyle {
  static let sheet = """
    :root {
      --ground: #ffffff; --box: #f5f6f8; --line: #d9dce1; --text: #1f2328; --dim: #59636e;
      --keyword: #7a3e9d; --number: #0b5cad; --quoted: #1a6b3a; --good: #1a6b3a; --warning: #8a5300; --fault: #b3261e;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #16181c; --box: #1f2227; --line: #3a3f47; --text: #e6e8eb; --dim: #a2a9b3;
        --keyword: #c99bea; --number: #7db7f5; --quoted: #86cf9d; --good: #86cf9d; --warning: #e5b567; --fault: #ff8a80;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 16px/1.6 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1, h2, h3 { line-height: 1.25; }
    a { color: var(--number); }
    pre, code {
      font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC",
        monospace;
      font-size: 0.875rem; line-height: 1.5;
    }
    pre { margin: 0; overflow-x: auto; white-space: pre; }
    .prose table { border-collapse: collapse; display: block; overflow-x: auto; }
    .prose th, .prose td { border: 1px solid var(--line); padding: 0.25rem 0.6rem; }
    .prose pre { background: var(--box); padding: 0.6rem 0.8rem; border-radius: 6px; }
    .prose blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--dim); }
    .prose img { max-width: 100%; }
    .cell { margin: 1.1rem 0; }
    .source {
      display: flex; gap: 0.6rem; background: var(--box); border: 1px solid var(--line); border-radius: 6px;
      padding: 0.6rem 0.8rem;
    }
    .source pre { flex: 1; min-width: 0; }
    .label { color: var(--dim); font: 0.875rem/1.5 ui-monospace, monospace; user-select: none; }
    .output { padding: 0.6rem 0.8rem; }
    .fault-box { border-left: 3px solid var(--fault); margin-top: 0.4rem; }
    figure { margin: 0.6rem 0; }
    figure img { max-width: 100%; height: auto; display: block; }
    figcaption, .caption { color: var(--dim); font-size: 0.875rem; margin: 0.3rem 0; }
    .keyword, .command { color: var(--keyword); }
    .number { color: var(--number); }
    .quoted { color: var(--quoted); }
    .comment, .dim, .prompt { color: var(--dim); }
    .answer, .strong, .title, .current { font-weight: 600; }
    .emphasis { font-style: italic; }
    .good { color: var(--good); }
    .warning { color: var(--warning); }
    .fault, .caret { color: var(--fault); }
    @media (max-width: 40rem) {
      main { padding: 1rem 0.75rem 3rem; }
      .label { display: none; }
    }
    @media print {
      main { max-width: none; padding: 0; }
      .cell, figure { break-inside: avoid; }
      pre { white-space: pre-wrap; }
      .source { border-color: #999; }
    }
    """

  /// What a page of frames needs besides.
  static let slides = """

    input[name="frame"] { position: absolute; opacity: 0; pointer-events: none; }
    .frame { display: none; }
    input[name="frame"]:checked + .frame { display: block; }
    nav { display: flex; gap: 0.75rem; align-items: center; justify-content: space-between; margin: 0.5rem 0 1rem; }
    nav label, nav .end {
      border: 1px solid var(--line); border-radius: 6px; padding: 0.4rem 0.9rem; background: var(--box);
      white-space: nowrap;
    }
    nav label { cursor: pointer; color: var(--number); }
    nav .end { visibility: hidden; }
    input[name="frame"]:focus-visible + .frame nav { outline: 2px solid var(--number); outline-offset: 4px; }
    nav span { text-align: center; }
    nav small { color: var(--dim); white-space: nowrap; }
    h1 code { font-size: 1.25rem; overflow-wrap: anywhere; }
    .sides { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
    .map { background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem 0.8rem; max-width: 100%; }
    .page { flex: 1; min-width: min(100%, 24rem); }
    .page .output { padding: 0.6rem 0; }
    details { margin-top: 2rem; }
    details .source { margin: 0.5rem 0; }
    @media (min-width: 70rem) { main { max-width: 68rem; } }
    @media print {
      .frame { display: block; break-inside: avoid; border-top: 1px solid #999; padding-top: 0.5rem; }
      nav label, nav .end, .keys { display: none; }
    }
    """
}
