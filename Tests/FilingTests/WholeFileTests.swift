import Filing
import Foundation
import Testing

@Suite struct WholeFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "oit-filing-\(UUID().uuidString)").path(percentEncoded: false)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
  }

  @Test("a file is there with its bytes, and nothing else is", arguments: [0, 1, 3_000_000])
  func whole(_ count: Int) throws {
    let content = [UInt8](repeating: 0x61, count: count)
    try WholeFile.write(content, to: "\(folder)/a.json")
    try WholeFile.write(content + [1], to: "\(folder)/a.json")
    #expect(bytes("a.json") == content + [1])
    #expect(try names() == ["a.json"])
  }

  @Test("a file written in pieces is their join; what ends the writing leaves the old one")
  func pieces() throws {
    struct Enough: Error {}
    let path = "\(folder)/a"
    try WholeFile.write(to: path) { pen in
      for piece in [[1, 2], [], [3]] as [[UInt8]] { try pen.write(piece) }
    }
    #expect(throws: Enough.self) {
      try WholeFile.write(to: path) { pen in
        try pen.write([9])
        throw Enough()
      }
    }
    #expect(bytes("a") == [1, 2, 3])
    #expect(try names() == ["a"])
  }

  @Test("the rights of a file that is replaced stay")
  func rights() throws {
    let path = "\(folder)/a"
    try WholeFile.write([1], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try WholeFile.write([2], to: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("a file that is to be kept stays as it is")
  func kept() throws {
    try WholeFile.write([1], to: "\(folder)/a", existing: .kept)
    let trouble = #expect(throws: WriteTrouble.self) {
      try WholeFile.write([2], to: "\(folder)/a", existing: .kept)
    }
    #expect(trouble?.isTaken == true && trouble?.isOutOfSpace == false)
    #expect(bytes("a") == [1])
    #expect(try names() == ["a"])
  }

  @Test("a place that is none is named, and nothing is left")
  func nowhere() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/d", withIntermediateDirectories: true)
    for name in ["none/a", "d"] {
      let trouble = #expect(throws: WriteTrouble.self) {
        try WholeFile.write([1], to: "\(folder)/\(name)")
      }
      #expect(trouble?.path == "\(folder)/\(name)")
    }
    #expect(try names() == ["d"])
  }

  @Test("folders are made down to the last; a file in the way is named")
  func folders() throws {
    for _ in 1...2 { try WholeFile.makeFolder("\(folder)/a/b/c") }
    #expect(try names() == ["a"])
    try WholeFile.write([1], to: "\(folder)/a/b/c/file")
    for path in ["\(folder)/a/b/c/file", "\(folder)/a/b/c/file/d"] {
      let trouble = #expect(throws: WriteTrouble.self) { try WholeFile.makeFolder(path) }
      #expect(trouble?.description == "Not a directory")
    }
  }

  @Test(
    "no room is told from other trouble",
    arguments: [(28, true), (122, true), (27, true), (13, false), (2, false)] as [(Int32, Bool)])
  func room(_ code: Int32, _ isOutOfSpace: Bool) {
    let trouble = WriteTrouble(path: "a", code: code)
    #expect(trouble.isOutOfSpace == isOutOfSpace)
    #expect((trouble.description == "the disk is full") == isOutOfSpace)
  }
}
