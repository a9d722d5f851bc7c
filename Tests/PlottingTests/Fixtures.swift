import Plotting

/// The templates of this repository.
func templates() throws -> Templates {
  try Templates(folder: repository + "/Plots")
}

/// The repository's folder: three steps up from this file.
let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
