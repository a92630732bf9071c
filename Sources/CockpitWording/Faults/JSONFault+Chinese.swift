package import CockpitJSON

extension JSONFault: Wording {
  package var chinese: String {
    switch self {
    case .mismatch(let expected, let found, let advice):
      "应为\(expected.chinese)，却是\(found.chinese)；\(advice.chinese)"
    case .repeatedKnownKey(let name): "键“\(name)”在同一对象中出现两次；请只保留一个"
    case .repeatedKey(let quoted): "键 \(quoted) 在同一对象中出现两次；请只保留一个"
    case .endBeforeValue: "文件在应有值的地方结束，可能被截断；请重新报送整个文件"
    case .singleQuotes: "字符串要用双引号，不用单引号"
    case .comment: "JSON 没有注释；请删去"
    case .notFinite: "NaN 和 Infinity 不是 JSON；缺数请写 null"
    case .numberStart: "数字以数码或负号开头；请写 0.5，不写 .5 或 +0.5"
    case .missingBeforeComma: "逗号前缺少值；请补上，或写 null"
    case .missingValue: "此处缺少值；请补上，或写 null"
    case .unknownWord: "应为值，却是不认识的词；请写 true、false 或 null，文字请加引号"
    case .noValue(let found): "应为值，却是\(found.chinese)"
    case .noKey(let found): "应为带双引号的键，却是\(found.chinese)"
    case .noColon(let other, let found): "键 \(other) 之后应为冒号，却是\(found.chinese)"
    case .noComma(let bracket, let found): "应为逗号或 \(bracket)，却是\(found.chinese)"
    case .trailingComma: "右括号前有多余的逗号；请删去"
    case .endBefore(let character): "文件在 \(character) 之前结束；请补上括号，或重新报送整个文件"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层；请减少层次"
    case .tooMany(let limit): "一个文件的成员和元素超过 \(limit) 个；请拆分文件"
    case .tooLarge: "数字超出双精度范围（约 1.8e308）；请改小"
    case .leadingZero: "数字前有多余的零；请删去"
    case .noDigitAfterMinus: "负号之后应为数码"
    case .noDigit(let other): "\(other.chinese)之后应为数码"
    case .stringTooLong(let limit): "字符串超过 \(limit) 字节；请缩短"
    case .lineEndInString: "字符串中间换行；请补上引号，换行请写 \\n"
    case .controlInString(let name): "字符串中有控制字符（\(name)）；请写成转义"
    case .unclosedString: "从此处开始的字符串没有结束；请补上引号，或重新报送整个文件"
    case .endInString: "文件在字符串中间结束；请重新报送整个文件"
    case .badEscape: "反斜杠之后只能是 \" \\ / b f n r t u 之一；反斜杠本身请写 \\\\"
    case .loneSurrogate: "代理对只有一半；请写全，或直接写该字"
    case .badUnicodeEscape: "\\u 之后应为四位十六进制数"
    case .notUTF8(let byte): "有非 UTF-8 的字节（\(byte)）；请将文件存为 UTF-8"
    case .empty: "文件是空的；请重新报送"
    case .tooLong(let bytes, let limit): "文件有 \(bytes) 字节，超过上限 \(limit)；请拆分"
    case .contentAfterEnd(let found): "正文结束之后还有\(found.chinese)；请删去其后的内容"
    case .notWhole: "应为不超过 16 位、不带小数的整数"
    case .missingKey(let name): "此对象缺少键“\(name)”；请补上"
    case .looksLikeUTF32: "文件像是 UTF-32；请存为 UTF-8"
    case .looksLikeUTF16: "文件像是 UTF-16；请存为 UTF-8"
    case .byteOrderMark: "文件以字节顺序标记（BOM）开头；请存为不带 BOM 的 UTF-8"
    }
  }
}

extension JSONFault.Found: Wording {
  package var chinese: String {
    switch self {
    case .end: "文件末尾"
    case .character(let character): "\(character)"
    case .control(let name): "控制字符（\(name)）"
    case .onlyInString: "只能出现在字符串里的字符"
    }
  }
}

extension JSONFault.Advice: Wording {
  package var chinese: String {
    switch self {
    case .withoutQuotes(let name): "直接写 \(name)，不加引号"
    case .alone(let number): "只写数字 \(number)，不加引号和其他符号"
    case .null: "没有数时请写 null"
    case .inQuotes: "请加双引号"
    case .write(let kind): "此处应写\(kind.chinese)"
    }
  }
}

extension JSONFault.NumberPart: Wording {
  package var chinese: String {
    switch self {
    case .decimalPoint: "小数点"
    case .exponent: "指数符号 e"
    }
  }
}

extension JSONKind: Wording {
  package var chinese: String {
    switch self {
    case .object: "对象"
    case .array: "数组"
    case .string: "字符串"
    case .number: "数字"
    case .boolean: "true 或 false"
    case .null: "null"
    }
  }
}
