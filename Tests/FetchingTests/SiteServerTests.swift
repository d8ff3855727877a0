import Foundation
import Serving
import Testing

@testable import Fetching

@Suite struct SiteServerTests {
  /// Asks for paths on a site of these files, under the host `raw.example`.
  private func ask(_ paths: [String], of folders: [TemporaryFolder]) async throws -> [String] {
    try await withSite(folders.map(\.path)) { port in
      let fetcher = try Fetcher.once(port: port)
      var answers: [String] = []
      for path in paths {
        let result = await fetcher.fetch(Request(url: "http://raw.example" + path))
        let response = try result.get()
        let text = String(decoding: response.body, as: UTF8.self)
        answers.append(response.header("location") ?? (response.status == 200 ? text : "404"))
      }
      return answers
    }
  }

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test("names as a mirror keeps them")
  func names() async throws {
    let site = try folder([
      "index.html": "home", "index.php@page=1": "one", "index.php?page=2.html": "two",
      "x.php.html": "x", "ข่าว/index.php": "news", "แผน ๑.pdf": "plan", "style.css": "css",
      "about.html": "about", "index.html@page_id=20": "twenty", "q.php@a=ก%2Fb": "slash",
    ])
    let expected = [
      "/": "home", "/index.php?page=1": "one", "/index.php?page=2": "two",
      "/index.php?page=3": "404", "/x.php": "x", "/ข่าว/": "news",
      "/ข่าว": "/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/", "/แผน ๑.pdf": "plan",
      "/style.css?ver=3": "css", "/about": "about", "/?page_id=20": "twenty",
      "/?page_id=21": "404", "/q.php?a=ก/b": "slash", "/none": "404", "/ข่าว/none/": "404",
    ]
    let paths = expected.keys.sorted()
    #expect(try await ask(paths, of: [site]) == paths.map { expected[$0] })
  }

  @Test("a folder over another hides it file by file, and hosts have their own")
  func overlay() async throws {
    let over = try folder(["a.html": "over", "new.redirect": "https://y.go.th/ก, ข?x=1\n"])
    let under = try folder([
      "a.html": "wrong host", "raw.example/a.html": "under", "raw.example/b.html": "host",
    ])
    let answers = try await ask(["/a.html", "/b.html", "/new"], of: [over, under])
    #expect(answers == ["over", "host", "https://y.go.th/%E0%B8%81, %E0%B8%82?x=1"])
  }

  @Test("nothing outside the folder is served")
  func traversal() async throws {
    let outside = try folder(["secret.txt": "secret"])
    let site = try folder(["a.txt": "a"])
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/link.txt", withDestinationPath: outside.path + "/secret.txt")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/link", withDestinationPath: outside.path)
    let up = "/..%2f\(outside.path.split(separator: "/").last ?? "")%2fsecret.txt"
    let paths = [
      "/a.txt", "/link.txt", "/link/secret.txt", up, "/%2e%2e/x", "/%00", "//etc/passwd",
    ]
    let answers = try await ask(paths, of: [site])
    #expect(answers == ["a"] + Array(repeating: "404", count: 6))
  }

  @Test("types are told without a charset, and the end of each body is certain")
  func types() async throws {
    let site = try folder(["a.php@x=1": "<p>", "b.PDF": "%PDF", "c": "?", "d.php.html": "<p>"])
    let types = try await withSite([site.path]) { port in
      let fetcher = try Fetcher.once(port: port)
      var types: [String?] = []
      for path in ["a.php?x=1", "b.PDF", "c", "d.php", "none"] {
        let response = try await fetcher.fetch(Request(url: "http://raw.example/\(path)")).get()
        #expect(response.isWhole)
        types.append(response.header("content-type"))
      }
      return types
    }
    let html = "text/html"
    #expect(types == [html, "application/pdf", "application/octet-stream", html, html])
  }
}
