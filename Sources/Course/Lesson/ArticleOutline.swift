/// The sections of the source article that the course covers, as front matter names them.
package enum ArticleOutline {
  package static let sections: Set<String> = [
    "1", "2", "2.1", "2.2", "2.3", "2.4", "3", "3.1", "3.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3", "3.4", "4",
    "4.1", "4.2", "4.3", "5", "5.1", "5.2", "5.3", "5.4", "6", "6.1", "6.2", "6.3", "6.4", "7", "7.1", "7.2", "7.3",
    "8", "8.1", "8.2", "8.3", "8.4", "9", "9.1", "9.2", "9.3",
  ]

  /// The sections without parts of their own.
  static var parts: Set<String> { sections.filter { section in !sections.contains { $0.hasPrefix(section + ".") } } }

  /// Those that the second half of the course is about.
  package static let comingSections: Set<String> = [
    "3.2.4", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4", "7.1", "7.2", "7.3", "8.1",
    "8.2", "8.3", "8.4", "9.1", "9.3",
  ]
}
