import Files
import Glibc
import Testing
import Testkit

@Suite struct PlacesTests {
  @Test("XDG variables win, relative and empty ones are ignored, and HOME gives the usual folders")
  func folders() {
    let environment = ["HOME": "/h", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "relative", "XDG_CONFIG_HOME": ""]
    let places = Places(environment: environment, executable: nil, home: "/other")
    #expect(places.state == "/s/gradwalk")
    #expect(places.cache == "/h/.cache/gradwalk")
    #expect(places.config == "/h/.config/gradwalk")
    #expect(places.data == "/h/.local/share/gradwalk")
    #expect(places.shared == nil)
  }

  @Test("without HOME the user database's folder serves, and without that one in the temporary folder")
  func noHome() {
    #expect(Places(environment: [:], executable: nil, home: "/p").state == "/p/.local/state/gradwalk")
    let homeless = Places(environment: ["HOME": "", "TMPDIR": "/t"], executable: nil, home: nil)
    #expect(homeless.cache == "/t/gradwalk-\(getuid())/.cache/gradwalk")
  }

  @Test("the course is found beside an installed program, above a built one, and where GRADWALK_HOME says")
  func shared() throws {
    try withTemporaryFolder { root in
      for folder in ["Lessons", "Plots", ".build/x86/release", "usr/bin", "usr/share/gradwalk/Lessons"] {
        try makeFolder("\(root)/\(folder)")
      }
      let built = Places(environment: [:], executable: "\(root)/.build/x86/release/gradwalk", home: nil)
      #expect(built.shared == root)
      // An installation without Plots is none.
      #expect(Places(environment: [:], executable: "\(root)/usr/bin/gradwalk", home: nil).shared == root)
      try makeFolder("\(root)/usr/share/gradwalk/Plots")
      let installed = Places(environment: [:], executable: "\(root)/usr/bin/gradwalk", home: nil)
      #expect(installed.shared == "\(root)/usr/share/gradwalk")
      let told = Places(environment: ["GRADWALK_HOME": "/g"], executable: "\(root)/usr/bin/gradwalk", home: nil)
      #expect(told.shared == "/g")
    }
  }
}
