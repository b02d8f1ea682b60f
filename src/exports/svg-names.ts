/** Elements of SVG 1.1 that draw, describe or define what is drawn; none that acts or animates. */
export const drawingElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc style image foreignObject
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern marker clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence`.split(/\s+/),
);

/** Elements whose text is theirs: elsewhere it is only the white space of the source. */
export const textElements: ReadonlySet<string> = new Set(
  `title desc style text tspan textPath
  b code div em i li ol p span strong sub sup ul`.split(/\s+/),
);

/** Attributes of those elements in no namespace (SVG 1.1, appendix M), without event handlers. */
export const drawingAttributes: ReadonlySet<string> = new Set(
  `id class style transform viewBox preserveAspectRatio version x y width height
  requiredFeatures requiredExtensions systemLanguage type media
  d pathLength points cx cy r rx ry fx fy x1 y1 x2 y2 dx dy rotate textLength lengthAdjust
  startOffset method spacing
  gradientUnits gradientTransform spreadMethod offset
  patternUnits patternContentUnits patternTransform
  markerUnits refX refY markerWidth markerHeight orient
  clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits filterRes
  in in2 result mode values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4
  order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
  surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z
  pointsAtX pointsAtY pointsAtZ limitingConeAngle scale xChannelSelector yChannelSelector
  stdDeviation radius baseFrequency numOctaves seed stitchTiles
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering cursor direction display dominant-baseline
  enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font-family
  font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering kerning letter-spacing
  lighting-color marker-end marker-mid marker-start mask opacity overflow pointer-events
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering unicode-bidi visibility word-spacing writing-mode`.split(/\s+/),
);
