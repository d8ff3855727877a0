import Criteria
import Preparing

/// An agency's file whose rulings are changed in place.
struct RuledFile {
  let path: String
  let checklist: Checklist
  private let bytes: [UInt8]
  private let editor: RulingEditor

  /// - Throws: every fault of the file.
  init(_ path: String, checklists: ChecklistsOption) throws(InputFaults) {
    self.path = path
    bytes = try Files.source(at: path)
    let text = try SourceText.decode(bytes, file: path)
    let folder = try checklists.folder()
    let checklist: Checklist
    if let own = try checklists.ownLibrary(folder) {
      checklist = own.checklist
    } else {
      let year = try AgencyFile.year(text: text, file: path, among: try folder.years())
      checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
    }
    editor = try RulingEditor(text: text, file: path, checklist: checklist)
    self.checklist = checklist.applying(editor.agency.criteria)
  }

  var agency: Agency { editor.agency }

  /// What the arguments name.
  ///
  /// - Throws: that there is no such item or element, with those that there are.
  func target(item: String, element: String?) throws(InputFaults) -> RulingEditor.Target {
    let items = try checklist.chosen([item], file: "ITEM")
    guard let item = items.first else { preconditionFailure("a chosen item is one of the year") }
    if let element, !item.elements.contains(where: { $0.id == element }) {
      let known = item.elements.map { "\($0.id) (\($0.text.th))" }.joined(separator: ", ")
      let message = "`\(element)` is no element of \(item.id) of FY\(checklist.year)"
      throw InputFaults("ELEMENT", "\(message); there is: \(known)")
    }
    return RulingEditor.Target(item: item.id, element: element)
  }

  func set(
    _ ruling: Agency.Ruling, on target: RulingEditor.Target, replace: Bool
  ) throws {
    if let old = editor.ruling(on: target), !replace {
      let message = "there is a ruling on \(target.words) by \(old.by) (\(old.decision.rawValue))"
      throw InputFaults(path, "\(message); --replace puts this one in its place")
    }
    try write(try editor.setting(ruling, on: target))
  }

  func remove(_ target: RulingEditor.Target) throws {
    guard editor.ruling(on: target) != nil else {
      throw InputFaults(path, "there is no ruling on \(target.words)")
    }
    try write(try editor.removing(target))
  }

  /// One line on what was done.
  func said(of target: RulingEditor.Target, isRemoved: Bool) throws(InputFaults) -> String {
    isRemoved
      ? "\(path): ลบคำตัดสินของ \(target.words) แล้ว · the ruling on \(target.words) is out"
      : "\(path): บันทึกคำตัดสินของ \(target.words) แล้ว · the ruling on \(target.words) is in"
  }

  /// Writes the file if it is still what was read.
  private func write(_ text: String) throws {
    guard try Files.source(at: path) == bytes else {
      throw InputFaults(path, "the file was changed meanwhile; nothing was written, try again")
    }
    let mark: [UInt8] = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
    try Files.replace(path, with: mark + Array(text.utf8))
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension RulingEditor.Target {
  /// `O1`, or `O1 chart`.
  var words: String { element.map { "\(item) \($0)" } ?? item }
}
