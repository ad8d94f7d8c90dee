/** What the sheets of a period's workbooks say of where their values come from. */
export interface SampleNotes {
  /** Beside a value that the reference document prints. */
  readonly reported: string;
  /** On the first sheet. */
  readonly identity: string;
  /** On the sheets of a district's workbook. */
  readonly district: Readonly<Record<string, string>>;
}

/** Beside a province's total that was split among districts, and beside a value that stands in no document. */
export const SPLIT = "Số liệu phân bổ minh họa";
export const INVENTED = "Số liệu minh họa";

const ALL_INVENTED = "Mọi giá trị ở trang này là minh họa, không phải số xã báo cáo";
const OF_SPLITS = `"${SPLIT}" là tổng của tỉnh chia cho các huyện để minh họa, không phải số huyện báo cáo.`;
const CHOSEN = 'Dòng ghi "Minh họa" được chọn cho đủ tổng số của tỉnh.';
const HAMLETS = 'Tên thôn và ngày công nhận là minh họa; số thôn đúng theo trang "Xã, phường".';
const EMPTY = "Tệp mẫu năm 2023 để trống trang này: thông báo tổng kết năm không dùng đến.";

export const PERIOD_NOTES = {
  "2024-H1": {
    reported: "Theo báo cáo 6 tháng đầu năm 2024",
    identity: "Tệp mẫu dựng lại từ báo cáo 6 tháng đầu năm 2024 của tỉnh.",
    district: {
      indicators: OF_SPLITS,
      communes: `${SPLIT}: báo cáo chỉ có tổng của tỉnh; riêng số thôn được công nhận trong kỳ đúng theo huyện. Số hộ là minh họa.`,
      hamlets: HAMLETS,
      "commune-basic": `${ALL_INVENTED}; báo cáo chỉ nêu 181/181 xã đạt chuẩn.`,
      "commune-advanced": `${ALL_INVENTED}, có vài chỗ cố ý mâu thuẫn để thử chương trình; báo cáo chỉ nêu 60/181 xã đạt chuẩn nâng cao.`,
      recognitions: CHOSEN,
      products: "Tên, chủ thể, xã và ngày là minh họa; số lượng toàn tỉnh đúng theo báo cáo.",
    },
  },
  "2023": {
    reported: "Theo Thông báo số 84/TB-UBND",
    identity: "Tệp mẫu dựng lại từ Thông báo số 84/TB-UBND của UBND tỉnh; phần lớn số liệu của năm là minh họa.",
    district: {
      indicators: `${OF_SPLITS} "${INVENTED}" không có trong văn bản nào.`,
      communes: `${ALL_INVENTED}; thông báo chỉ nêu tỷ lệ hộ dùng nước sạch tập trung của cả tỉnh.`,
      hamlets: `${ALL_INVENTED}.`,
      "commune-basic": EMPTY,
      "commune-advanced": EMPTY,
      recognitions: CHOSEN,
      assessments: "Năm tiêu chí chưa đạt của huyện Hương Khê theo thông báo; các dòng còn lại là minh họa.",
      civilised: `${ALL_INVENTED}.`,
      dossiers: "Gồm cả đơn vị đăng ký cho năm 2024, biết đến ngày họp tổng kết.",
      products:
        "Tên, chủ thể, xã và ngày là minh họa; số sản phẩm 3 sao trong năm, số sản phẩm xuất khẩu đúng theo thông báo.",
    },
  },
} as const satisfies Readonly<Record<string, SampleNotes>>;
