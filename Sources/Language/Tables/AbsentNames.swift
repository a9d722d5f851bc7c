/// Names of pandas that are left out, and what to write instead.
enum AbsentNames {
  static let frame: [String: String] = [
    "apply": "df['new'] = df['a'] + df['b']", "applymap": "df['c'].map(f)", "map": "df['c'].map(f)",
    "iterrows": "df.to_dict('records')", "itertuples": "df.to_dict('records')",
    "append": "pd.concat([df, other])", "join": "df.merge(other, on='key', how='left')",
    "pivot": "df.groupby('c')['d'].mean()", "pivot_table": "df.groupby('c')['d'].mean()",
    "melt": "df[['a', 'b']]", "stack": "df.groupby('c').size()", "unstack": "df.groupby('c').size()",
    "query": "df[df['a'] > 1]", "eval": "df['a'] + df['b']", "filter": "df[['a', 'b']]", "where": "df[df['a'] > 1]",
    "mask": "df[df['a'] > 1]", "at": "df.loc[row, 'c']", "iat": "df.iloc[row, 0]", "get": "df['c']",
    "insert": "df['c'] = values", "pop": "df.drop(columns=['c'])", "plot": "plt.plot(df['a'], df['b'])",
    "hist": "plt.hist(df['a'])", "T": "df.to_dict('list')", "to_csv": "print(df)", "to_excel": "print(df)",
    "to_string": "print(df)", "value_counts": "df['c'].value_counts()", "memory_usage": "df.shape",
    "interpolate": "df['c'].fillna(df['c'].median())", "ffill": "df['c'].ffill()", "bfill": "df['c'].ffill()",
    "select_dtypes": "df[['a', 'b']]", "resample": "df['day'] = df['t'].dt.normalize()", "rolling": "df['c'].cumsum()",
    "nlargest": "df.sort_values('c', ascending=False).head(3)",
    "nsmallest": "df.sort_values('c').head(3)", "agg": "df.mean()", "aggregate": "df.mean()",
    "transform": "df['c'].map(f)", "explode": "df['c']", "replace": "df['c'].replace({old: new})",
    "isin": "df['c'].isin([…])", "shift": "df['c'].shift()", "diff": "df['c'].diff()", "cumsum": "df['c'].cumsum()",
    "clip": "df['c'].clip(0, 1)", "idxmax": "df['c'].idxmax()", "idxmin": "df['c'].idxmin()",
  ]

  static let series: [String: String] = [
    "plot": "plt.plot(s)", "hist": "plt.hist(s)", "at": "s.loc[row]", "iat": "s.iloc[0]", "append": "pd.concat([a, b])",
    "groupby": "df.groupby('c')['d']", "where": "s[s > 1]", "mask": "s[s > 1]", "agg": "s.mean()",
    "aggregate": "s.mean()", "nlargest": "s.sort_values(ascending=False).head(3)",
    "nsmallest": "s.sort_values().head(3)", "rolling": "s.cumsum()", "interpolate": "s.fillna(s.median())",
    "bfill": "s.ffill()", "mode": "s.value_counts().index[0]", "T": "s", "to_csv": "print(s)", "array": "s.to_numpy()",
    "rank": "s.sort_values()", "update": "df.loc[rows, 'c'] = value", "transform": "s.map(f)", "get": "s[label]",
    "dot": "(a * b).sum()", "skew": "s.describe()", "kurt": "s.describe()", "sem": "s.std() / len(s) ** 0.5",
  ]

  static let pandas: [String: String] = [
    "read_excel": "pd.read_csv('file.csv')", "read_json": "pd.read_csv('file.csv')",
    "read_sql": "pd.read_csv('file.csv')", "read_parquet": "pd.read_csv('file.csv')",
    "cut": "(df['a'] > 10)", "qcut": "(df['a'] > df['a'].median())", "crosstab": "df.groupby('c').size()",
    "pivot_table": "df.groupby('c')['d'].mean()", "factorize": "df['c'].unique()", "NaT": "float('nan')",
    "NA": "float('nan')", "date_range": "pd.to_datetime([…])", "Index": "list(…)", "Categorical": "pd.Series([…])",
    "set_option": "print(df.head())",
  ]
}
