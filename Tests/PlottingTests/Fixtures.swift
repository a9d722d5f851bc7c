import Plotting

/// The templates of this repository.
func templates() throws -> Templates {
  try Templates(folder: repository + "/Plots")
}

/// The repository's folder: three steps up from this file.
let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

/// Titles that try to run a command each in its own way, or to break out of their quotes; each would make the file `ran`.
let hostileTexts = [
  "system(\"touch ran\")", "'.system(\"touch ran\").'", "`touch ran`", "\"`touch ran`\"", "'\nsystem('touch ran')\n'",
  "x'; system('touch ran'); '", "\"; system(\"touch ran\"); \"", "\\'; system(\"touch ran\") #", "a\\",
  "e\nsystem 'touch ran'", "end\nsystem 'touch ran'\n$x << end", "@system('touch ran')", "{/Bold `touch ran`}",
  "!touch ran", "\n!touch ran\n", "< touch ran", "|touch ran", "%s %n %d %", "\u{1B}]52;c;dG91Y2g=\u{07}",
  "\u{9B}2J\u{202E}", "', '' with lines; !touch ran", "load '<touch ran'",
]
