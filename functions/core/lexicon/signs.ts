/** Signs that need no language. How to add a line: README.md in this folder. */
export const signs = `
<armed> | 🔪 🔫 🗡 🪓 💣 ⚔
<fear> | 😰 😱 😭 😨 🚪 🆘 😖 🩸 🤕 😢 🙏 🏃 🏠 👩 👧 👨 💀 ☠ 🔒
weapon P1 | <fear> .. <armed> | 🔪😰🚪
weapon P1 | <armed> .. <fear> | 🔪😰🚪 | V097
weapon P2 | <armed> | 🔪 |
suicide P2 | 💊 .. 💀,⚰,😭 / 🪢 | 💊💀 |
violence_now P1 | 🆘 | 🆘 |
`;
