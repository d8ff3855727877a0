/// The folder `Checklists`, reached through closures so that this room reads no files itself.
///
/// Paths given to the closures are relative to the folder, with `/` between their parts.
package struct ChecklistFolder {
  /// The folder as the user named it; it stands before the paths in faults.
  package var path: String
  /// The names in a folder below (`""` for the folder itself), in any order.
  package var list: (String) throws -> [String]
  package var read: (String) throws -> [UInt8]
  /// SHA-256 in lower-case hexadecimal.
  package var hash: ([UInt8]) -> String

  package init(
    path: String, list: @escaping (String) throws -> [String],
    read: @escaping (String) throws -> [UInt8], hash: @escaping ([UInt8]) -> String
  ) {
    self.path = path
    self.list = list
    self.read = read
    self.hash = hash
  }

  /// The fiscal years for which there is a file `<year>.yaml`, in order.
  ///
  /// - Throws: when the folder cannot be read.
  package func years() throws(InputFaults) -> [Int] {
    try names(in: "").compactMap { name in
      guard name.hasSuffix(".yaml"), let year = Int(name.dropLast(5)) else { return nil }
      return FiscalYears.plausible.contains(year) ? year : nil
    }.sorted()
  }

  /// The concepts for which there is a file `elements/<concept>.yaml`, in order.
  package func concepts() throws(InputFaults) -> [String] {
    try names(in: "elements").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .sorted()
  }

  func names(in folder: String) throws(InputFaults) -> [String] {
    do {
      return try list(folder)
    } catch {
      let place = SourcePlace(file: shown(folder), line: 0)
      throw InputFaults([InputFault(place, "the folder cannot be read: \(error)")])
    }
  }

  /// The text of a file in the folder.
  ///
  /// - Throws: when it cannot be read or is not UTF-8.
  package func text(of name: String) throws(InputFaults) -> String {
    try SourceText.decode(try bytes(of: name), file: shown(name))
  }

  func bytes(of name: String) throws(InputFaults) -> [UInt8] {
    do {
      return try read(name)
    } catch {
      let place = SourcePlace(file: shown(name), line: 0)
      throw InputFaults([InputFault(place, "the file cannot be read: \(error)")])
    }
  }

  /// The path as faults name it.
  package func shown(_ name: String) -> String {
    if name.isEmpty { return path }
    return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }
}
