import CXLSXWriter
import Scoring

/// How cells look: a font with Thai that comes with Windows and Office, and a colour a verdict.
///
/// The workbook owns the formats; they live as long as it does.
struct XLSXFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private static let font = "Tahoma"
  private static let size = 10.0
  /// The height of a line in points: Thai needs room for its marks.
  static let line = 16.0

  let heading: Format?
  let title: Format?
  let text: Format?
  let points: Format?
  let verdicts: [Verdict: Format]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    heading = Self.plain(workbook)
    title = Self.cell(workbook)
    text = Self.cell(workbook)
    points = Self.cell(workbook)
    var verdicts: [Verdict: Format] = [:]
    for verdict in Verdict.allCases {
      guard let format = Self.cell(workbook) else { continue }
      format_set_bg_color(format, verdict.fill)
      format_set_font_color(format, verdict.ink)
      verdicts[verdict] = format
    }
    self.verdicts = verdicts
    if let heading { format_set_bold(heading) }
    if let points { format_set_num_format(points, "0.00") }
    guard let title else { return }
    format_set_bold(title)
    format_set_bg_color(title, 0x1F3A5F)
    format_set_font_color(title, 0xFFFFFF)
    format_set_align(title, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  }

  private static func plain(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, font)
    format_set_font_size(format, size)
    return format
  }

  private static func cell(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    guard let format = plain(workbook) else { return nil }
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
    return format
  }
}

extension Verdict {
  /// Pale, so that the word on it is read easily, and told apart without colours by that word.
  fileprivate var fill: lxw_color_t {
    switch self {
    case .pass: 0xD9F0DF
    case .fail: 0xF9D6D3
    case .undecided: 0xFCEBC5
    case .notApplicable: 0xE8E8E8
    }
  }

  fileprivate var ink: lxw_color_t {
    switch self {
    case .pass: 0x14532D
    case .fail: 0x8C1D18
    case .undecided: 0x6B4400
    case .notApplicable: 0x444444
    }
  }
}
