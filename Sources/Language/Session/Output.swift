/// What a program gives out while it runs, in order.
package enum Output {
  /// Text of `print`, with its line ends.
  case text(String)
  /// An object to be shown by itself, such as a plot.
  case shown(NativeObject)
  /// What `help(x)` found.
  case help(Help)
}
