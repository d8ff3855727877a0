/// Reads a part of a Word document (WordprocessingML, ECMA-376 part 1, section 17) or the text of
/// a slide (DrawingML, section 21), whose paragraphs, runs and tables go by the same names.
struct WordText {
  private(set) var flow = FlowText()
  private var isText = false
  /// How deep in a part that repeats what stands elsewhere.
  private var skipped = 0
  private var isRunHidden = false
  private var isInRun = false

  init(place: FiledText.Place = FiledText.Place(.document)) { flow.place = place }

  mutating func read(_ xml: [UInt8]) throws(FileFault) {
    try XMLScan.run(xml) { step throws(FileFault) in try take(step) }
    flow.flush()
  }

  private mutating func take(_ step: XMLStep) throws(FileFault) {
    switch step {
    case .start(let tag): start(tag)
    case .end(let name): end(name)
    case .text(let text):
      if isText, skipped == 0, !isRunHidden { try flow.add(text) }
    }
  }

  private mutating func start(_ tag: XMLTag) {
    // A newer drawing comes with an older one of the same words.
    if tag.name == "Fallback" || skipped > 0 { skipped += 1 }
    guard skipped == 0 else { return }
    switch tag.name {
    case "t": isText = true
    case "p": flow.endLine()
    case "r": (isInRun, isRunHidden) = (true, false)
    case "vanish": if isInRun { isRunHidden = tag.isOn }
    case "tab", "ptab", "cr", "br", "noBreakHyphen": if isInRun || tag.name == "br" { flow.space() }
    case "tbl": flow.startTable()
    case "tr": flow.startRow()
    case "tc": flow.startCell(columns: tag["gridSpan"].flatMap { Int($0) } ?? 1, rows: 1)
    case "gridSpan": flow.widenCell(columns: tag["val"].flatMap { Int($0) } ?? 1)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "t": isText = false
    case "r": (isInRun, isRunHidden) = (false, false)
    case "p": flow.endLine()
    case "tr": flow.endRow()
    case "tbl": flow.endTable()
    default: break
    }
  }
}
