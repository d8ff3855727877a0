/// A PDF of one page that holds nothing but a JPEG, so that `pdftoppm` can draw it smaller.
///
/// ISO 32000-1, 7.4.8: the filter `DCTDecode` takes the bytes of a JPEG file as they are.
enum JPEGPage {
  /// `nil` for a JPEG with a number of colour components that a PDF does not know.
  static func pdf(of jpeg: [UInt8], width: Int, height: Int) -> [UInt8]? {
    guard let space = colourSpace(of: jpeg) else { return nil }
    let drawing = "q \(width) 0 0 \(height) 0 0 cm /I Do Q"
    let image = """
      <</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/ColorSpace/\(space)\
      /BitsPerComponent 8/Filter/DCTDecode/Length \(jpeg.count)>>
      """
    let page = """
      <</Type/Page/Parent 2 0 R/MediaBox[0 0 \(width) \(height)]/Contents 4 0 R\
      /Resources<</XObject<</I 5 0 R>>>>>>
      """
    var file = PDFObjects()
    file.add("<</Type/Catalog/Pages 2 0 R>>")
    file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
    file.add(page)
    file.add("<</Length \(drawing.utf8.count)>>", stream: Array(drawing.utf8))
    file.add(image, stream: jpeg)
    return file.closed
  }

  /// By the number of components in the frame header (ITU-T T.81, B.2.2).
  private static func colourSpace(of jpeg: [UInt8]) -> String? {
    var index = 2
    while index + 9 < jpeg.count, jpeg[index] == 0xFF {
      let marker = jpeg[index + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        switch jpeg[index + 9] {
        case 1: return "DeviceGray"
        case 3: return "DeviceRGB"
        default: return nil
        }
      }
      index += marker == 0xFF ? 1 : 2 + Int(jpeg[index + 2]) << 8 + Int(jpeg[index + 3])
    }
    return nil
  }
}

/// The objects of a PDF one after another, with their table at the end.
private struct PDFObjects {
  private var bytes = Array("%PDF-1.4\n".utf8)
  private var offsets: [Int] = []

  mutating func add(_ dictionary: String, stream: [UInt8]? = nil) {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n\(dictionary)\n".utf8)
    if let stream { bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
    bytes += Array("endobj\n".utf8)
  }

  var closed: [UInt8] {
    let rows = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
    }
    let table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n\(rows.joined())"
    let trailer = "trailer\n<</Size \(offsets.count + 1)/Root 1 0 R>>\nstartxref\n\(bytes.count)\n"
    return bytes + Array((table + trailer + "%%EOF\n").utf8)
  }
}
