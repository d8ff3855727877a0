/// Finds the forms of a page, their fields, and what each field is called.
enum FormQuery {
  static func run(_ page: Page) -> [Form] {
    let labels = FormLabels(page)
    var forms: [Form] = []
    var formEnd = 0
    for index in page.nodes.indices where index >= formEnd && page.nodes[index].tag == "form" {
      var reader = FormReader(page: page, labels: labels)
      formEnd = page.nodes[index].end
      for inside in (index + 1)..<formEnd { reader.visit(inside) }
      forms.append(form(page, index, reader))
    }
    return forms
  }

  private static func form(_ page: Page, _ index: Int, _ reader: FormReader) -> Form {
    let node = page.nodes[index]
    let method = (node.attribute("method") ?? "").folded.asciiLowercased
    return Form(
      action: URLJoin.absolute(node.attribute("action") ?? "", base: page.base),
      method: method == "post" ? "post" : "get", fields: reader.fields,
      buttons: reader.finishedButtons, words: TextFold.finished(reader.words), node: index,
      region: node.region, isHidden: node.isHidden, line: node.line)
  }
}
