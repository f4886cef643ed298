
// src/text-order.ts
function textOrder(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  textOrder
};
