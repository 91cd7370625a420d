/** `<html>`: its marks are how inline script, boot and style speak with each other. */
export const root = document.documentElement;
