@main
struct Gradwalk {
  static func main() {}
}
